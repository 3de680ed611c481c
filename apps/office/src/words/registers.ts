/** The registers of an agency, in the order they are listed. */
export const registerTitles: Readonly<Record<string, string>> = {
  officers: "执法人员名录",
  "power-items": "权力事项",
  benchmarks: "行政处罚裁量基准",
  standards: "本机关标准",
  parties: "监管对象",
  retention: "保管期限",
  agencies: "机关",
};
