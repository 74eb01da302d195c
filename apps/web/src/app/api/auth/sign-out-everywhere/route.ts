export { handleSignOutEverywhere as POST } from "#server/auth/sign-out.ts";
