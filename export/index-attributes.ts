import { indexFolder } from "./repository-path-problems";

/** Path of the file that tells Git how to treat the index. */
export const indexAttributesPath = `${indexFolder}/.gitattributes`;

/** Git joins the indexes of two branches line by line: each line is a fact of its own. */
export const indexAttributes = "index merge=union\n";
