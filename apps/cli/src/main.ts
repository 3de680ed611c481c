import { commands, usageOf } from "./commands.ts";

const [name, ...words] = process.argv.slice(2);
const command = commands.find((one) => one.name === name);

if (command) {
  try {
    process.exitCode = await command.run(words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(usageOf(commands));
  process.exitCode = 2;
}
