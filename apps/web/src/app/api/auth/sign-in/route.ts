export { handleSignIn as POST } from "#server/auth/sign-in.ts";
