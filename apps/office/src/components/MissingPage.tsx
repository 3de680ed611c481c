import { Link } from "@tanstack/react-router";
import { useTitle } from "../use-title.ts";
import { StateCard } from "./StateCard.tsx";

export function MissingPage() {
  useTitle("没有这个页面");
  return <StateCard whole says="没有这个页面，地址可能写错了。" action={<Link to="/">回到工作台</Link>} />;
}
