// A witness whose power is cut between keeping a checkpoint and answering: arguments are its folder and the log's key.
import { join } from "node:path";
import { FileWitnessState } from "@zhunsheng/store";
import { witnessAt } from "./witness-at.ts";

const [folder = "", logKey = ""] = process.argv.slice(2);

class CutState extends FileWitnessState {
  override async replace(...request: Parameters<FileWitnessState["replace"]>): Promise<boolean> {
    const replaced = await super.replace(...request);
    process.kill(process.pid, "SIGKILL");
    return replaced;
  }
}

const { url } = await witnessAt("killed.example/w", [logKey], {
  folder,
  state: new CutState(join(folder, "state")),
});
console.log(url);
