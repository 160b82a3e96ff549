import type { HostCode } from './hostTypes';

/** What the SDK's `fetchPaginatedAuxCodes` asks for. Pages count from 0. */
export interface PagedCodesRequest {
  readonly workType: 'IDLE_CODE' | 'WRAP_UP_CODE';
  readonly page?: number;
  readonly pageSize?: number;
  readonly search?: string;
}

/** One page of a code list in the Desktop's form. */
export function pagedCodes(codes: readonly HostCode[], request: PagedCodesRequest): unknown {
  const { page = 0, pageSize = 100, search = '' } = request;
  const found = codes.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return {
    data: found.slice(page * pageSize, (page + 1) * pageSize),
    meta: { page, pageSize, totalPages: Math.ceil(found.length / pageSize), totalRecords: found.length, links: {} },
  };
}
