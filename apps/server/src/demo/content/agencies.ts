/** The invented county's agencies. `prefix` begins the ids of its people. */
export interface DemoAgency {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  readonly short: string;
  readonly kind: "bureau" | "justice" | "township";
  readonly district: string;
  readonly address: string;
  readonly phone: string;
  readonly supervisionPhone: string;
}

const county = "安和县行政区域";

export const emergency: DemoAgency = {
  id: "anhe-emergency",
  prefix: "e",
  name: "安和县应急管理局",
  short: "应急",
  kind: "bureau",
  district: county,
  address: "安和县安宁路18号",
  phone: "0000-6612350",
  supervisionPhone: "0000-6612351",
};

export const industry: DemoAgency = {
  id: "anhe-industry",
  prefix: "i",
  name: "安和县工业和信息化局",
  short: "工信",
  kind: "bureau",
  district: county,
  address: "安和县安宁路20号",
  phone: "0000-6613120",
  supervisionPhone: "0000-6613121",
};

export const justice: DemoAgency = {
  id: "anhe-justice",
  prefix: "j",
  name: "安和县司法局",
  short: "司法",
  kind: "justice",
  district: county,
  address: "安和县明德街6号",
  phone: "0000-6611010",
  supervisionPhone: "0000-6611012",
};

export const townships: readonly DemoAgency[] = [
  {
    id: "anhe-township-east",
    prefix: "te",
    name: "安和县东岭镇人民政府",
    short: "东岭",
    kind: "township",
    district: "东岭镇行政区域",
    address: "东岭镇中心街1号",
    phone: "0000-6621001",
    supervisionPhone: "0000-6621009",
  },
  {
    id: "anhe-township-river",
    prefix: "tr",
    name: "安和县柳河镇人民政府",
    short: "柳河",
    kind: "township",
    district: "柳河镇行政区域",
    address: "柳河镇河滨路12号",
    phone: "0000-6622001",
    supervisionPhone: "0000-6622009",
  },
  {
    id: "anhe-township-west",
    prefix: "tw",
    name: "安和县西坪乡人民政府",
    short: "西坪",
    kind: "township",
    district: "西坪乡行政区域",
    address: "西坪乡西坪村99号",
    phone: "0000-6623001",
    supervisionPhone: "0000-6623009",
  },
];

export const agencies: readonly DemoAgency[] = [justice, emergency, industry, ...townships];

/** An agency as its own register has it. */
export const agencyBody = (agency: DemoAgency) => ({
  name: agency.name,
  short: agency.short,
  region: "安",
  kind: agency.kind,
  district: agency.district,
  address: agency.address,
  phone: agency.phone,
  supervisionPhone: agency.supervisionPhone,
  reconsiderationBody: agency.kind === "township" ? "安和县人民政府" : "安和县人民政府（由安和县司法局承办）",
  court: "安和县人民法院",
});
