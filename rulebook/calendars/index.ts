import { holidayCalendar } from "@zhunsheng/law";
import { year2024 } from "./2024.ts";
import { year2025 } from "./2025.ts";
import { year2026 } from "./2026.ts";

/** The State Council's holiday notices. When a new one is issued, add its file and name it here; nothing is guessed. */
export const calendar = holidayCalendar([year2024, year2025, year2026]);
