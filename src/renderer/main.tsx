import './app/zod-without-eval';
import { QueryClient, QueryClientProvider, replaceEqualDeep } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter';
import '@fontsource/carlito/400.css';
import '@fontsource/carlito/700.css';
import '@fontsource/carlito/400-italic.css';
import './styles/tokens.css';
import './styles/app.css';
import { App } from './app/App';

/** Rows from which on comparing a list with the one before, value by value, takes longer than the frame it would save. */
const manyRows = 2_000;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      placeholderData: (before: unknown) => before,
      structuralSharing: (before: unknown, now: unknown) =>
        Array.isArray(now) && now.length > manyRows ? now : replaceEqualDeep(before, now),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  );
