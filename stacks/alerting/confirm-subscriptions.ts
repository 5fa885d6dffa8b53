/** What people must do before alarms and findings reach them. */
export const confirmSubscriptions =
  "Each address gets a message from Amazon SNS and must confirm it. Until then it gets no notification, and Terraform shows the subscription as pending.\n\nA Slack workspace must be authorized first: somebody does so once in this account, in the console of Amazon Q Developer in chat applications.";
