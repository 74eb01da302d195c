import { STYLESHEET, STYLESHEET_HREF } from "#features/content/reading/assets.ts";

/** The one stylesheet of the public pages; any other name, an old hash too, is not found. */
export const GET = async (
  _request: Request,
  { params }: { readonly params: Promise<{ readonly file: string }> },
): Promise<Response> => {
  const { file } = await params;
  if (`/assets/${file}` !== STYLESHEET_HREF) return new Response("Not found\n", { status: 404 });
  return new Response(STYLESHEET, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Cache-Tags": "fixed",
    },
  });
};
