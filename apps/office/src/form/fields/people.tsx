import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { registerQuery } from "../../api/queries.ts";
import { today } from "../../api/server-clock.ts";
import { type Officer, parseOfficer } from "../../words/parse-officer.ts";
import { roleTitle } from "../../words/roles.ts";
import type { FieldControl } from "./field-control.ts";

interface Props {
  readonly id?: string;
  readonly value?: string | string[];
  readonly onChange?: (value: string | string[] | undefined) => void;
  readonly single?: boolean;
  /** Those with one of these roles stand first. */
  readonly roles?: readonly string[];
}

const officersMax = 200;

/** People of the agency's register, with how long their certificate is good. */
export function PeopleField({ single = false, roles = [], onChange, ...rest }: Props) {
  const { data, isLoading } = useQuery(registerQuery("officers", { pageSize: officersMax }));
  const officers = (data?.items ?? []).map(parseOfficer);
  const fits = (officer: Officer): number => (officer.roles.some((role) => roles.includes(role)) ? 0 : 1);
  const options = officers
    .toSorted((a, b) => fits(a) - fits(b))
    .map((officer) => ({ value: officer.id, label: officer.name, officer, text: searchText(officer) }));
  return (
    <Select<string | string[], (typeof options)[number]>
      {...rest}
      {...(single ? {} : { mode: "multiple" as const })}
      allowClear
      loading={isLoading}
      options={options}
      placeholder="按姓名、机构、证号查找"
      showSearch={{ filterOption: (input, option) => option?.text.includes(input.trim()) ?? false }}
      optionRender={({ data: option }) => <OfficerLine officer={option.officer} />}
      onChange={(value) => onChange?.(value)}
    />
  );
}

const searchText = ({ name, unit = "", certificate, roles }: Officer): string =>
  [name, unit, certificate?.number ?? "", ...roles.map(roleTitle)].join(" ");

function OfficerLine({ officer: { name, unit, roles, certificate } }: { readonly officer: Officer }) {
  const expired = certificate !== undefined && certificate.validUntil < today();
  return (
    <span className="officer-line">
      <b>{name}</b> <span>{[unit, roles.map(roleTitle).join("、")].filter(Boolean).join("　")}</span>
      <span className={expired ? "late" : "faint"}>{certificateWords(certificate, expired)}</span>
    </span>
  );
}

function certificateWords(certificate: Officer["certificate"], expired: boolean): string {
  if (!certificate) return "无执法证";
  return expired ? `证件已于 ${certificate.validUntil} 过期` : `证件有效至 ${certificate.validUntil}`;
}

export const peopleField: FieldControl = {
  widget: "people",
  asks: "请选择",
  control: () => <PeopleField />,
};
