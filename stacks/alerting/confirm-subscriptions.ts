import type { Estate } from "../estate";

const confirmation =
  "Each address gets a message from Amazon SNS and must confirm it. Until then it gets no notification, and Terraform shows the subscription as pending.";

const slack =
  "A Slack workspace must be authorized first: somebody does so once in this account, in the console of Amazon Q Developer in chat applications.";

/** What people must do before alarms and findings reach them, as Markdown. */
export function confirmSubscriptions({ home, organization: { alerts } }: Estate): string {
  const kept = alerts.endpoints.flatMap((endpoint) =>
    typeof endpoint === "string"
      ? []
      : "ssmParameter" in endpoint
        ? `the SSM parameter \`${endpoint.ssmParameter}\``
        : `the secret \`${endpoint.secret}\``,
  );
  if (kept.length === 0) return `${confirmation}\n\n${slack}`;
  const secrets = `Terraform reads an endpoint from ${kept.join(" and ")} of this account in ${home}, with every plan, as the role that applies the stack. Create what is missing before the first plan. Plans show the address as \`(sensitive value)\`, but the state holds it: it is encrypted, and whoever may read the state may read the address. After a change of the address, plan and apply again: the subscription is replaced, and must be confirmed anew.`;
  return `${confirmation}\n\n${secrets}\n\n${slack}`;
}
