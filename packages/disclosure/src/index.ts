export {
  maskName,
  type OpenedCorrection,
  type PublicAct,
  type PublicField,
  type PublicProof,
  type PublicView,
  publicView,
} from "./public-view.ts";
