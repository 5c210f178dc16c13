import type { Route } from './router.svelte';

/** Every address of the desk; each view is loaded when it is first gone to. */
export const routes: Route[] = [
  { pattern: '/', area: 'overview', load: () => import('./views/overview/Overview.svelte') },
  { pattern: '/claims', area: 'claims', load: () => import('./views/claims/Claims.svelte') },
  { pattern: '/claims/:claim', area: 'claims', load: () => import('./views/claim/Claim.svelte') },
  { pattern: '/origins', area: 'origins', load: () => import('./views/origins/Origins.svelte') },
  { pattern: '/origins/:origin', area: 'origins', load: () => import('./views/origin/Origin.svelte') },
  { pattern: '/people', area: 'people', load: () => import('./views/people/People.svelte') },
  { pattern: '/people/proposals', area: 'people', load: () => import('./views/people/Proposals.svelte') },
  { pattern: '/people/:person', area: 'people', load: () => import('./views/people/Person.svelte') },
  { pattern: '/responses', area: 'responses', load: () => import('./views/responses/Responses.svelte') },
  { pattern: '/search', area: 'search', load: () => import('./views/search/Search.svelte') },
  { pattern: '/documents', area: 'documents', load: () => import('./views/documents/Documents.svelte') },
  {
    pattern: '/documents/:document',
    area: 'documents',
    load: () => import('./views/reader/Reader.svelte'),
  },
  { pattern: '/chronology', area: 'chronology', load: () => import('./views/chronology/Chronology.svelte') },
  { pattern: '/figures', area: 'figures', load: () => import('./views/figures/Figures.svelte') },
  { pattern: '/gaps', area: 'gaps', load: () => import('./views/gaps/Gaps.svelte') },
  { pattern: '/judgements', area: 'judgements', load: () => import('./views/judgements/Judgements.svelte') },
  { pattern: '/parts', area: 'parts', load: () => import('./views/parts/Parts.svelte') },
];

export const missing: Route = {
  pattern: '*',
  area: '',
  load: () => import('./views/missing/Missing.svelte'),
};
