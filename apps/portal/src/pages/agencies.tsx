/** @jsxImportSource hono/jsx */

import { describeFields } from "@zhunsheng/engine";
import { registers } from "@zhunsheng/rulebook";
import type { Agencies } from "../agencies.ts";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { ListMeta, PageHead } from "../look/pieces.tsx";
import type { AgencyRow } from "../parts.ts";
import { findText } from "../words.ts";

export const AgenciesPage = ({ frame, agencies }: { readonly frame: Frame; readonly agencies: Agencies }) => (
  <Layout frame={frame} section="agencies" title="执法主体">
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "执法主体" }]}
        title="谁有权执法"
        lead={`${frame.county}现有 ${agencies.rows.length} 个行政执法机关。地址、电话和复议机关取自各机关自己的登记。`}
      />
      <ListMeta frame={frame} index="agencies" />
      <div class="cards">
        {agencies.rows.map((row) => (
          <AgencyCard row={row} />
        ))}
      </div>
    </div>
  </Layout>
);

/** Labels and wording of the register itself, so that page and register never disagree. */
const fields = describeFields(registers[0].entry).filter(({ name }) => name !== "name");

const shownFields = [
  "kind",
  "district",
  "address",
  "phone",
  "supervisionPhone",
  "reconsiderationBody",
  "court",
];

const AgencyCard = ({ row }: { readonly row: AgencyRow }) => (
  <section class="card" id={row.agency_id}>
    <h2>{findText(row.body, "name") ?? row.agency_id}</h2>
    <dl>
      {fields
        .filter(({ name }) => shownFields.includes(name))
        .map(({ name, title, options }) => {
          const value = findText(row.body, name);
          return value === undefined ? null : (
            <div>
              <dt>{title}</dt>
              <dd>{options?.[value] ?? value}</dd>
            </div>
          );
        })}
    </dl>
    <p class="small-text">
      <a href={`/decisions?agency=${row.agency_id}`}>公开的决定</a>
    </p>
  </section>
);
