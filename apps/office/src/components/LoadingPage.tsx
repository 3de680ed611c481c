import { LoadingCard } from "./LoadingCard.tsx";

/** While a page's own code is fetched. */
export const LoadingPage = () => <LoadingCard rows={10} />;
