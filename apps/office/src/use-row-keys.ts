import { useEffect } from "react";

/** Whether keys are being typed into something. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(input|textarea|select)$/i.test(target.tagName) ||
    target.closest(".ant-modal") !== null);

/** j and k walk through the page's rows by focusing what each row leads to, so that Enter opens it. */
export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== "j" && event.key !== "k") return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const here = rows.findIndex(
        (row) => row === document.activeElement || row.contains(document.activeElement),
      );
      const step = event.key === "j" ? 1 : -1;
      const place = here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1);
      rows[place]?.focus();
      rows[place]?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
