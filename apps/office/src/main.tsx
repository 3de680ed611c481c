import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/query-client.ts";
import { router } from "./router.tsx";
import "./styles/index.css";
import { theme } from "./theme.ts";
import { setStyleVariables } from "./tokens.ts";

dayjs.locale("zh-cn");
setStyleVariables(document.documentElement);

/** antd waits for its animations to end: who wants none must be told to it, not only to the style sheet. */
const motion = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const ownTheme = { ...theme, token: { ...theme.token, motion } };

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={ownTheme} button={{ autoInsertSpace: false }}>
      <App component={false} message={{ top: 6 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
