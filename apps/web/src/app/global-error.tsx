"use client";

import "#styles/tokens.css";
import "#styles/global.css";

/** The last resort, when not even the layout could be shown: no library, no provider, only words. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body style={{ fontFamily: "var(--cw-font)", margin: "0 auto", maxWidth: "27rem", padding: "15vh 1rem" }}>
        <title>Cuffwise could not be shown</title>
        <main>
          <h1>Cuffwise could not be shown</h1>
          <p>Something went wrong on our side. What you saved before is safe.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
