import type { ReactNode } from 'react';

const icon = (children: ReactNode) =>
  function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    );
  };

export const CustomersIcon = icon(
  <path d="M2.5 14V3.5a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1V14M9.5 7h3a1 1 0 0 1 1 1v6M1.5 14h13M5 5.5h2M5 8.5h2M5 11.5h2" />,
);
export const ProjectsIcon = icon(
  <path d="M2 4.5a1 1 0 0 1 1-1h3.2l1.4 1.6H13a1 1 0 0 1 1 1v6.4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1zM4.8 9h6.4" />,
);
export const VisitsIcon = icon(
  <>
    <path d="M8 14.2s4.6-4.1 4.6-7.6a4.6 4.6 0 0 0-9.2 0c0 3.5 4.6 7.6 4.6 7.6z" />
    <circle cx="8" cy="6.6" r="1.6" />
  </>,
);
export const DocumentsIcon = icon(<path d="M4 2.2h5l3 3v8.6H4zM9 2.2v3h3M6 8h4M6 10.8h4" />);
export const SettingsIcon = icon(<path d="M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3" />);
export const FoldIcon = icon(<path d="M2.5 3h11v10h-11zM6 3v10M10.8 6.2 9 8l1.8 1.8" />);
export const UnfoldIcon = icon(<path d="M2.5 3h11v10h-11zM6 3v10M9 6.2 10.8 8 9 9.8" />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </>,
);
export const AddIcon = icon(<path d="M8 3v10M3 8h10" />);
