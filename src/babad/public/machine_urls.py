"""Addresses for machines that the site has once, whatever its languages."""

from django.urls import path, re_path

from babad.public import machine_views

app_name = "public-machines"

urlpatterns = [
    path("robots.txt", machine_views.robots, name="robots"),
    path("sitemap.xml", machine_views.sitemap_index, name="sitemap"),
    path("sitemap/pages.xml", machine_views.sitemap_pages, name="sitemap-pages"),
    path("sitemap/news.xml", machine_views.news_sitemap, name="sitemap-news"),
    re_path(r"^sitemap/(?P<year>\d{4})-(?P<month>\d\d)\.xml$", machine_views.sitemap_month, name="sitemap-month"),
    re_path(r"^sitemap/wiki-(?P<letter>[a-z0])\.xml$", machine_views.sitemap_wiki, name="sitemap-wiki"),
]
