import { guardrailIds } from "../../core/guardrail-ids";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";

test("the names that a configuration may use are those of the catalogue, in its order", () => {
  expect(guardrailIds).toEqual(guardrailCatalogue.map(({ id }) => id));
});
