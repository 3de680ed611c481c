import { useEffect } from "react";

/** The window's title; a page that is still loading gives undefined and leaves it as it was. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · 准绳`;
  }, [title]);
}
