type Handlers = Record<string, unknown>

/** Which file answers which address, as Next finds it by the folders of app/. */
export const addresses: [RegExp, () => Promise<Handlers>][] = [
  [/^\/$/, () => import('@/app/route')],
  [/^\/\.well-known\/gpc\.json$/, () => import('@/app/well-known/gpc.json/route')],
  [/^\/calendar\/(?<token>[^/]+)$/, () => import('@/app/calendar/[token]/route')],
  [/^\/deadlines$/, () => import('@/app/(public)/deadlines/route')],
  [/^\/follow$/, () => import('@/app/(portal)/follow/route')],
  [/^\/follow\/code$/, () => import('@/app/(portal)/follow/code/route')],
  [/^\/follow\/leave$/, () => import('@/app/(portal)/follow/leave/route')],
  [/^\/follow\/address\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/address/[token]/route')],
  [/^\/follow\/consent\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/consent/[token]/route')],
  [/^\/follow\/not-me\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/not-me/[token]/route')],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/again$/,
    () => import('@/app/(portal)/follow/requests/[reference]/again/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answers\/(?<given>[^/]+)$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answers/[given]/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answers\/(?<given>[^/]+)\/manifest$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answers/[given]/manifest/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answers\/(?<given>[^/]+)\/(?<file>[^/]+)$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answers/[given]/[file]/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/challenge$/,
    () => import('@/app/(portal)/follow/requests/[reference]/challenge/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/copy$/,
    () => import('@/app/(portal)/follow/requests/[reference]/copy/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/contact$/,
    () => import('@/app/(portal)/follow/requests/[reference]/contact/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/identity$/,
    () => import('@/app/(portal)/follow/requests/[reference]/identity/route'),
  ],
  [/^\/follow\/requests$/, () => import('@/app/(portal)/follow/requests/route')],
  [/^\/follow\/requests\/(?<reference>[^/]+)$/, () => import('@/app/(portal)/follow/requests/[reference]/route')],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/message$/,
    () => import('@/app/(portal)/follow/requests/[reference]/message/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/withdraw$/,
    () => import('@/app/(portal)/follow/requests/[reference]/withdraw/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/files$/,
    () => import('@/app/(portal)/follow/requests/[reference]/files/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/files\/removal$/,
    () => import('@/app/(portal)/follow/requests/[reference]/files/removal/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/confirmation$/,
    () => import('@/app/(portal)/follow/requests/[reference]/confirmation/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/paper$/,
    () => import('@/app/(portal)/follow/requests/[reference]/paper/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/again$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/again/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/manifest$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/manifest/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/(?<file>[^/]+)$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/[file]/route'),
  ],
  [/^\/follow\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/[token]/route')],
  [/^\/reminder\/(?<token>[^/]+)$/, () => import('@/app/reminder/[token]/route')],
  [/^\/still-here\/(?<token>[^/]+)$/, () => import('@/app/still-here/[token]/route')],
  [/^\/task\/(?<token>[^/]+)$/, () => import('@/app/task/[token]/route')],
  [/^\/task\/(?<token>[^/]+)\/files$/, () => import('@/app/task/[token]/files/route')],
  [/^\/task\/(?<token>[^/]+)\/files\/removal$/, () => import('@/app/task/[token]/files/removal/route')],
  [/^\/(?<form>[^/]+)\/ask\/check$/, () => import('@/app/(public)/[form]/ask/check/route')],
  [/^\/(?<form>[^/]+)\/ask\/(?<step>[^/]+)$/, () => import('@/app/(public)/[form]/ask/[step]/route')],
  [
    /^\/(?<form>[^/]+)\/preview\/(?<version>[^/]+)\/(?<step>[^/]+)$/,
    () => import('@/app/(public)/[form]/preview/[version]/[step]/route'),
  ],
  [/^\/(?<form>[^/]+)\/look\/(?<colours>[^/]+)$/, () => import('@/app/(public)/[form]/look/[colours]/route')],
  [/^\/(?<form>[^/]+)\/logo\/(?<hash>[^/]+)$/, () => import('@/app/(public)/[form]/logo/[hash]/route')],
  [/^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/sent/[token]/route')],
  [/^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)\/files$/, () => import('@/app/(public)/[form]/sent/[token]/files/route')],
  [
    /^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)\/files\/removal$/,
    () => import('@/app/(public)/[form]/sent/[token]/files/removal/route'),
  ],
  [/^\/(?<form>[^/]+)\/confirm\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/confirm/[token]/route')],
  [/^\/(?<form>[^/]+)\/not-me\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/not-me/[token]/route')],
  [/^\/(?<form>[^/]+)$/, () => import('@/app/(public)/[form]/route')],
]
