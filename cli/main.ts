import { program } from "./program";

program().parseAsync(process.argv);
