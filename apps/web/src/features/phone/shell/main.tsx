import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "#styles/tokens.css";
import "#styles/global.css";
import { createRoot } from "react-dom/client";
import { CoreProviders } from "#components/shell/core-providers.tsx";
import { loadKept } from "#features/phone/kept/kept-bundle.ts";
import { FROM_NETWORK } from "#features/phone/phone-pages.ts";
import { NothingKept } from "./nothing-kept.tsx";
import { PhoneApp } from "./phone-app.tsx";
import { preloadScreen } from "./screens.tsx";

preloadScreen(window.location.pathname);

/** The same address, asked of the server. Tried once: without an answer the worker shows this shell again. */
const askServer = (): boolean => {
  const url = new URL(window.location.href);
  if (url.searchParams.has(FROM_NETWORK)) return false;
  url.searchParams.set(FROM_NETWORK, "");
  window.location.replace(url);
  return true;
};

const start = async (): Promise<void> => {
  const kept = await loadKept();
  if (kept === null && askServer()) return;
  const app = document.getElementById("app");
  if (app === null) throw new Error("the shell has no place for the app");
  createRoot(app).render(<CoreProviders>{kept === null ? <NothingKept /> : <PhoneApp kept={kept} />}</CoreProviders>);
};

void start();
