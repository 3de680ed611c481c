// Prints what ratchet.json would be by today's code: `node --import tsx tools/tidy/measure.ts`. Copy numbers that fell.
import { sources } from "./project.ts";
import { measured } from "./ratchet.ts";
import { styleOffences } from "./style.ts";

console.log(JSON.stringify(measured(styleOffences(sources)), undefined, 2));
