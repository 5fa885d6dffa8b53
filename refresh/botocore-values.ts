import { python } from "./python";

/** Values of a type in the API of a service, from the botocore that python3 has: `pip install --upgrade botocore`. */
export function botocoreValues(service: string, type: string): readonly string[] {
  return python(
    `import botocore.session, json; print(json.dumps(botocore.session.get_session().get_service_model(${JSON.stringify(service)}).shape_for(${JSON.stringify(type)}).enum))`,
  ) as string[];
}
