import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { problemOf } from "../api/client.ts";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly plain?: boolean;
}

const permanent = [400, 403, 404, 409];

/** What went wrong in the server's own words; what may pass can be tried again, the rest leads to the desk. */
export function Failed({ error, onRetry, plain = false }: Props) {
  const problem = problemOf(error);
  const says = error instanceof Error ? error.message : "页面出错";
  const mayPass = onRetry !== undefined && !permanent.includes(problem?.status ?? 0);
  const action = mayPass ? <Button onClick={onRetry}>重新载入</Button> : <Link to="/">回到工作台</Link>;
  return <StateCard alert plain={plain} whole={!plain} says={says} action={action} />;
}
