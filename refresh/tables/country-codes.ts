import { countryCodes as known } from "../../facts/country-codes";
import { botocoreValues } from "../botocore-values";
import { comparedWithList } from "../compared-with-list";

/** From the type CountryCode of AWS WAF's API. */
export const countryCodes = comparedWithList(known, () => botocoreValues("wafv2", "CountryCode"));
