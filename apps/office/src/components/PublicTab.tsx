import type { Disclosure, MatterPage } from "../api/types.ts";
import { longDay } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { StateCard } from "./StateCard.tsx";

/** What the public sees of the matter, masked as the portal masks it. */
export function PublicTab({ page }: { readonly page: MatterPage }) {
  if (page.disclosures.length === 0) {
    return <StateCard says="本事项还没有向社会公开的内容。公示后，公开的每一项都列在这里。" />;
  }
  return (
    <div className="public">
      {page.disclosures.map((one) => (
        <PublicCard key={one.path} disclosure={one} />
      ))}
    </div>
  );
}

function PublicCard({ disclosure }: { readonly disclosure: Disclosure }) {
  const { title, publishedOn, withdrawnOn, maskedCount, fields, path } = disclosure;
  const note = `${longDay(publishedOn)}公开${maskedCount > 0 ? ` · ${maskedCount} 项已遮盖` : ""}`;
  return (
    <Card title={title} note={note} extra={<a href={path}>在公示网站查看</a>}>
      {withdrawnOn !== undefined && <p className="late">{longDay(withdrawnOn)}已撤回。</p>}
      <dl className="facts facts-wide facts-entry">
        {fields.map((field) => (
          <div key={field.title}>
            <dt>{field.title}</dt>
            <dd>
              {field.shown}
              {field.masked && <span className="mark">已遮盖</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
