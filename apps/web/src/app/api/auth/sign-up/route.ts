export { handleSignUp as POST } from "#server/auth/sign-up.ts";
