import type { Framework } from "./framework";
import { awsFsbp10 } from "./frameworks/aws-fsbp-1.0";
import { cisAws70 } from "./frameworks/cis-aws-7.0";
import { nist80053R5 } from "./frameworks/nist-800-53-r5";
import { pciDss401 } from "./frameworks/pci-dss-4.0.1";

/** Every framework that is mapped to our objectives; the benchmark first, since reports show the first few. */
export const frameworks: readonly Framework[] = [cisAws70, awsFsbp10, nist80053R5, pciDss401];
