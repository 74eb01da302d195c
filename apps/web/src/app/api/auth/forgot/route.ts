export { handleForgotPassword as POST } from "#server/auth/password-reset.ts";
