export { handleNextAuth as GET, handleNextAuth as POST } from "#server/auth/next-auth.ts";
