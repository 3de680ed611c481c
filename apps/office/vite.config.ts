import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `vite` in development finds the API; in production the server serves both. */
const server = process.env.ZHUNSHENG_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/office/",
  plugins: [react()],
  server: { proxy: { "/api": server } },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
              priority: 2,
            },
            {
              name: "antd",
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[\w-]+|dayjs)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
