// What `palisade/review` exports: plans in, report out, and matchers of Jest over plans.

export { planMatchers } from "../testing/plan-matchers";
export { markdown } from "./formats/markdown";
export { sarif } from "./formats/sarif";
export { review } from "./review";
