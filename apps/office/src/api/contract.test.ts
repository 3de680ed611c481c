import { expect, test } from "vitest";
import type * as schemas from "../../../server/src/api/schemas.ts";
import type {
  Account,
  Act,
  Disclosure,
  Duty,
  Field,
  Matter,
  MatterPage,
  NextAct,
  Recorded,
  Refusal,
} from "./types.ts";

type Answer<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends { _output: infer Output }
  ? Output
  : never;

/** True only when what the server's schema promises fits the office's type; otherwise this file does not compile. */
type Fits<Server, Office> = [Server] extends [never] ? false : Server extends Office ? true : false;

const held: {
  account: Fits<Answer<"accountSchema">, Account>;
  act: Fits<Answer<"actSchema">, Act>;
  disclosure: Fits<Answer<"disclosureSchema">, Disclosure>;
  duty: Fits<Answer<"dutySchema">, Duty>;
  field: Fits<Answer<"fieldSchema">, Field>;
  matter: Fits<Answer<"matterSchema">, Matter>;
  matterPage: Fits<Answer<"matterPageSchema">, MatterPage>;
  next: Fits<Answer<"nextInFullSchema">, NextAct>;
  recorded: Fits<Answer<"recordedSchema">, Recorded>;
  refusal: Fits<Answer<"refusalSchema">, Refusal>;
} = {
  account: true,
  act: true,
  disclosure: true,
  duty: true,
  field: true,
  matter: true,
  matterPage: true,
  next: true,
  recorded: true,
  refusal: true,
};

test("接口的回答符合办案平台的类型（由编译器核对）", () => {
  expect(Object.values(held).every(Boolean)).toBe(true);
});
