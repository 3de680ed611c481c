import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { FailedPage } from "./components/FailedPage.tsx";
import { LoadingPage } from "./components/LoadingPage.tsx";
import { MissingPage } from "./components/MissingPage.tsx";
import {
  parseApprovalSearch,
  parseCalendarSearch,
  parseCommonSearch,
  parseDeskSearch,
  parseMatterSearch,
  parseRegisterSearch,
  parseReviewSearch,
  parseStartSearch,
  parseTabSearch,
} from "./parse-search.ts";
import { Root } from "./shell/Root.tsx";

const rootRoute = createRootRoute({ component: Root, notFoundComponent: MissingPage });

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: parseDeskSearch,
  component: lazyRouteComponent(() => import("./pages/DeskPage.tsx"), "DeskPage"),
});

const matters = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matters",
  validateSearch: parseMatterSearch,
  component: lazyRouteComponent(() => import("./pages/MattersPage.tsx"), "MattersPage"),
});

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matters/new",
  validateSearch: parseStartSearch,
  component: lazyRouteComponent(() => import("./pages/StartPage.tsx"), "StartPage"),
});

const matter = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matters/$matterId",
  validateSearch: parseTabSearch,
  component: lazyRouteComponent(() => import("./pages/MatterPage.tsx"), "MatterPage"),
});

const act = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matters/$matterId/acts/$kind",
  component: lazyRouteComponent(() => import("./pages/ActPage.tsx"), "ActPage"),
});

const common = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matters/$matterId/common/$kind",
  validateSearch: parseCommonSearch,
  component: lazyRouteComponent(() => import("./pages/CommonPage.tsx"), "CommonPage"),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: "/review",
  validateSearch: parseReviewSearch,
  component: lazyRouteComponent(() => import("./pages/ReviewPage.tsx"), "ReviewPage"),
});

const approvals = createRoute({
  getParentRoute: () => rootRoute,
  path: "/approvals",
  validateSearch: parseApprovalSearch,
  component: lazyRouteComponent(() => import("./pages/ApprovalsPage.tsx"), "ApprovalsPage"),
});

const calendar = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calendar",
  validateSearch: parseCalendarSearch,
  component: lazyRouteComponent(() => import("./pages/CalendarPage.tsx"), "CalendarPage"),
});

const registers = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registers/$register",
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(() => import("./pages/RegistersPage.tsx"), "RegistersPage"),
});

const rules = createRoute({
  getParentRoute: () => rootRoute,
  path: "/rules",
  component: lazyRouteComponent(() => import("./pages/RulesPage.tsx"), "RulesPage"),
});

const rule = createRoute({
  getParentRoute: () => rootRoute,
  path: "/rules/$procedure",
  component: lazyRouteComponent(() => import("./pages/RulePage.tsx"), "RulePage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    desk,
    matters,
    start,
    matter,
    act,
    common,
    review,
    approvals,
    calendar,
    registers,
    rules,
    rule,
  ]),
  basepath: "/office",
  defaultPreload: false,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
