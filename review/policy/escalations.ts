/**
 * Actions by which a principal gets more than it has, in lower case, each with what it does with it.
 *
 * Sources: IAM User Guide "Grant a user permissions to pass a role to an AWS service"; Service Authorization Reference,
 * actions of access level "Permissions management".
 */
export const escalations: Readonly<Record<string, string>> = {
  "cloudformation:setstackpolicy": "changes what a stack may change",
  "cognito-identity:setidentitypoolroles": "gives roles to those who sign in",
  "iam:addusertogroup": "joins a group",
  "iam:attachgrouppolicy": "attaches any policy to its group",
  "iam:attachrolepolicy": "attaches any policy to a role",
  "iam:attachuserpolicy": "attaches any policy to itself",
  "iam:createaccesskey": "makes keys of other users",
  "iam:createloginprofile": "sets the first password of other users",
  "iam:createpolicyversion": "rewrites a policy that is attached to it",
  "iam:deleterolepermissionsboundary": "takes the ceiling away",
  "iam:deleterolepolicy": "removes what denies it",
  "iam:deleteuserpermissionsboundary": "takes the ceiling away",
  "iam:detachrolepolicy": "detaches what denies it",
  "iam:passrole": "has a service act as another role",
  "iam:putgrouppolicy": "writes a policy for its group",
  "iam:putrolepermissionsboundary": "changes the ceiling",
  "iam:putrolepolicy": "writes a policy for a role",
  "iam:putuserpolicy": "writes a policy for itself",
  "iam:setdefaultpolicyversion": "goes back to an older, wider version",
  "iam:updateassumerolepolicy": "lets itself take any role",
  "iam:updateloginprofile": "sets passwords of other users",
  "kms:creategrant": "lets anybody use a key",
  "kms:putkeypolicy": "rewrites who may use a key",
  "lambda:updatefunctioncode": "runs code as the role of a function",
  "organizations:detachpolicy": "detaches a guardrail",
  "organizations:leaveorganization": "leaves all guardrails behind",
  "secretsmanager:putresourcepolicy": "lets others read a secret",
  "sso:attachmanagedpolicytopermissionset": "widens a permission set",
  "sso:createaccountassignment": "gives itself access to any account",
  "sso:putinlinepolicytopermissionset": "widens a permission set",
  "sts:assumerole": "takes other roles",
};
