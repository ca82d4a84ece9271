"""What the newsroom keeps."""

from babad.newsroom.models.desk import DailyJob, DeskNotice, FinalApproval
from babad.newsroom.models.front import Front, FrontSlot
from babad.newsroom.models.house import House, Wording
from babad.newsroom.models.media import Photo, PhotoRendition
from babad.newsroom.models.person import Person, PersonProfile
from babad.newsroom.models.section import Edition, PlainPage, Section
from babad.newsroom.models.story import Byline, Story, StoryTopic
from babad.newsroom.models.topic import Topic
from babad.newsroom.models.wiki_article import WikiArticle

__all__ = [
    "Byline",
    "DailyJob",
    "DeskNotice",
    "Edition",
    "FinalApproval",
    "Front",
    "FrontSlot",
    "House",
    "Person",
    "PersonProfile",
    "Photo",
    "PhotoRendition",
    "PlainPage",
    "Section",
    "Story",
    "StoryTopic",
    "Topic",
    "WikiArticle",
    "Wording",
]
