export { handleResetPassword as POST } from "#server/auth/password-reset.ts";
