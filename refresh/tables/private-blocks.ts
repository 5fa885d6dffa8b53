import { quotedFromPages } from "../quoted-from-pages";

export const privateBlocks = quotedFromPages(/\d+\.\d+\.\d+\.\d+\/\d+/, [
  "https://www.rfc-editor.org/rfc/rfc1918.txt",
]);
