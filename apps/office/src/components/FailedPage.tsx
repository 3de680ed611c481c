import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTitle } from "../use-title.ts";
import { Failed } from "./Failed.tsx";

/** A page that could not be drawn at all. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  useTitle("页面出错");
  return <Failed error={error} onRetry={reset} />;
}
