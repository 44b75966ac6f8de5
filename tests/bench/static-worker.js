// The least that lets the static page open without a network.
self.oninstall = (event) => event.waitUntil(caches.open('static').then((cache) => cache.add('/check-in')));
self.onfetch = (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
