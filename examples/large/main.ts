import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { largeOrganization } from "./large-organization";

// npm run example:large -- --accounts 200 --regions 5 --output large.yaml
const { values } = parseArgs({
  options: {
    accounts: { type: "string", default: "50" },
    regions: { type: "string", default: "3" },
    output: { type: "string", default: "examples/large/organization.yaml" },
  },
});
const accounts = Number(values.accounts);
const regions = Number(values.regions);
if (!(Number.isInteger(accounts) && accounts >= 5 && accounts <= 4000)) {
  throw new Error(`--accounts ${values.accounts}: expected a whole number from 5 to 4000`);
}
if (!(Number.isInteger(regions) && regions >= 1 && regions <= 30)) {
  throw new Error(`--regions ${values.regions}: expected a whole number from 1 to 30`);
}
writeFileSync(values.output, largeOrganization({ accounts, regions }));
process.stdout.write(
  `wrote ${values.output}: ${accounts} accounts in ${regions} regions\n\nNext:\n  npx palisade synth --config ${values.output}\n`,
);
