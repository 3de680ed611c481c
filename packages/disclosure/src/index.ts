export {
  maskName,
  type PublicAct,
  type PublicField,
  type PublicProof,
  type PublicView,
  publicView,
} from "./public-view.ts";
