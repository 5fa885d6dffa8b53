/** For how long a client that has passed a challenge or CAPTCHA is not asked again, in seconds. */
export function immunity(seconds: number) {
  return { immunityTimeProperty: { immunityTime: seconds } };
}
