/** @jsxImportSource hono/jsx */
import { procedureShort, publicProcedures } from "../rules.ts";
import { grouped } from "../words.ts";
import type { SearchProps } from "./search.tsx";

/** Beyond this a count says only that there are many. */
const shownMax = 1000;
const shownCount = (count: number): string => (count > shownMax ? `${shownMax}+` : grouped(count));

/** Filters as plain radio buttons and a button: on a phone they fold away. */
export const Facets = (props: SearchProps) => (
  <div>
    <div class="wide-only">
      <FacetForm {...props} id="wide" />
    </div>
    <details class="phone-only fold">
      <summary>筛选{chosenCount(props) > 0 ? `（已选 ${chosenCount(props)} 项）` : ""}</summary>
      <FacetForm {...props} id="phone" />
    </details>
  </div>
);

const chosenCount = ({ asked: { agency, procedure, from, to } }: SearchProps): number =>
  [agency, procedure, from, to].filter(Boolean).length;

const FacetForm = ({ asked, counts, agencies, frame, path, id }: SearchProps & { readonly id: string }) => (
  <form class="facets" action={path} method="get" aria-label="筛选">
    {asked.words === "" ? null : <input type="hidden" name="q" value={asked.words} />}
    <fieldset>
      <legend>程序</legend>
      <Choice name="procedure" value="" title="不限" count={counts.anyProcedure} chosen={!asked.procedure} />
      {publicProcedures(frame.today).map(({ id: procedure }) => (
        <Choice
          name="procedure"
          value={procedure}
          title={procedureShort(procedure)}
          count={counts.procedures.get(procedure) ?? 0}
          chosen={asked.procedure === procedure}
        />
      ))}
    </fieldset>
    <fieldset>
      <legend>机关</legend>
      <Choice name="agency" value="" title="不限" count={counts.anyAgency} chosen={!asked.agency} />
      {agencies.rows
        .filter(({ agency_id }) => counts.agencies.has(agency_id) || agency_id === asked.agency)
        .map(({ agency_id }) => (
          <Choice
            name="agency"
            value={agency_id}
            title={agencies.nameOf(agency_id)}
            count={counts.agencies.get(agency_id) ?? 0}
            chosen={asked.agency === agency_id}
          />
        ))}
    </fieldset>
    <fieldset>
      <legend>公开日期</legend>
      <label class="day" for={`${id}-from`}>
        <span>自</span>
        <input type="date" id={`${id}-from`} name="from" value={asked.from ?? ""} max={frame.today} />
      </label>
      <label class="day" for={`${id}-to`}>
        <span>至</span>
        <input type="date" id={`${id}-to`} name="to" value={asked.to ?? ""} max={frame.today} />
      </label>
    </fieldset>
    <button class="button" type="submit">
      应用筛选
    </button>
  </form>
);

const Choice = (props: {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly chosen: boolean;
}) => (
  <label>
    <input type="radio" name={props.name} value={props.value} checked={props.chosen} />
    {props.title}
    <span>{shownCount(props.count)}</span>
  </label>
);
