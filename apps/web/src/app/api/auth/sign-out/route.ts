export { handleSignOut as POST } from "#server/auth/sign-out.ts";
